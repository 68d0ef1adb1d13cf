import { expect, test } from 'vitest'
import { packPictures } from '../../src/epub/pictures.ts'

test('a picture of the text that is called like the cover gives way to it', () => {
  const bytes = new Uint8Array([1])
  const pictures = packPictures([{ path: 'img/Cover.png', mediaType: 'image/png', bytes }])
  expect(pictures.get('img/Cover.png')?.href).toBe('images/Cover-2.png')
})
