export const dollar = 36
export const backslash = 92
export const backtick = 96
