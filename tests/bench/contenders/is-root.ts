/** Chromium has no sandbox for root. */
export const isRoot = process.getuid?.() === 0
