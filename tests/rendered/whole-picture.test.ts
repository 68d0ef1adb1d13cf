import { describe, expect, test } from 'vitest'
import { faultOf } from '../../src/rendered/whole-picture.ts'
import { gif, jpeg, png, webp } from './small-pictures.ts'

const pictures = { 'image/png': png(40, 30), 'image/jpeg': jpeg, 'image/gif': gif, 'image/webp': webp }

describe.each(Object.entries(pictures))('%s', (mediaType, bytes) => {
  test('a whole file has no fault, whatever stands behind it', () => {
    expect(faultOf(mediaType, bytes)).toBeUndefined()
    expect(faultOf(mediaType, Buffer.concat([bytes, Buffer.from('behind')]))).toBeUndefined()
  })

  test('a file that breaks off has one, wherever it does', () => {
    // The trailer of a GIF may be left out.
    const end = mediaType === 'image/gif' ? bytes.length - 1 : bytes.length
    for (let length = 12; length < end; length += 1) {
      expect(faultOf(mediaType, bytes.slice(0, length)), `${length} bytes`).toBeDefined()
    }
  })
})

test('a spoilt byte of a PNG is found where it counts', () => {
  const bytes = png(40, 30)
  bytes[45] = (bytes[45] ?? 0) ^ 1
  expect(faultOf('image/png', bytes)).toBe('the checksum of its part IDAT is wrong')
})

test('a JPEG whose line ends were changed is found', () => {
  const text = Buffer.from(jpeg).toString('latin1').replaceAll('\u0008', '\r\n')
  expect(faultOf('image/jpeg', Buffer.from(text, 'latin1'))).toBeDefined()
})
