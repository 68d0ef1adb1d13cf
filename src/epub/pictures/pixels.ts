/** Share of pixels like their left neighbour from which a picture counts as drawn rather than taken. */
const flat = 0.5

/** Whether any pixel lets the page show through. */
export function isTransparent({ data }: ImageData): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true
  return false
}

/** Whether areas of one colour make up most of a picture, as in drawings, diagrams and pictures of a screen. */
export function isDrawn({ data, width, height }: ImageData): boolean {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height)
  let alike = 0
  for (let at = 1; at < pixels.length; at += 1) if (pixels[at] === pixels[at - 1]) alike += 1
  return alike >= flat * pixels.length
}

/** The same on white paper, in place. */
export function onWhite(pixels: ImageData): ImageData {
  const { data } = pixels
  for (let at = 0; at < data.length; at += 4) {
    const opacity = (data[at + 3] ?? 0) / 255
    for (let channel = at; channel < at + 3; channel += 1) {
      data[channel] = (data[channel] ?? 0) * opacity + 255 * (1 - opacity)
    }
    data[at + 3] = 255
  }
  return pixels
}

/** A picture turned and mirrored to stand upright, by its orientation in Exif (2.32, 4.6.4, tag 274). */
export function upright(pixels: ImageData, orientation = 1): ImageData {
  if (orientation <= 1 || orientation > 8) return pixels
  const { width, height } = pixels
  const from = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, width * height)
  const isTurned = orientation >= 5
  const across = isTurned ? height : width
  const down = isTurned ? width : height
  const to = new Uint32Array(width * height)
  // Which way the columns and rows of the file run when it stands upright.
  const isMirrored = [2, 3, 7, 8].includes(orientation)
  const isUpsideDown = [3, 4, 6, 7].includes(orientation)
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const column = isTurned ? y : x
      const row = isTurned ? x : y
      const fromColumn = isMirrored ? width - 1 - column : column
      const fromRow = isUpsideDown ? height - 1 - row : row
      to[y * across + x] = from[fromRow * width + fromColumn] ?? 0
    }
  }
  return new ImageData(new Uint8ClampedArray(to.buffer), across, down)
}

export function white(width: number, height: number): ImageData {
  return new ImageData(new Uint8ClampedArray(width * height * 4).fill(255), width, height)
}
