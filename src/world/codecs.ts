import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { CodecName } from './world.ts'

/** Where each program lies in the package it comes in. */
const files: Readonly<Record<CodecName, string>> = {
  'avif-reader': '@jsquash/avif/codec/dec/avif_dec.wasm',
  'jpeg-reader': '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  'jpeg-writer': '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  'png-reader': '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
  'png-writer': '@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm',
  'webp-reader': '@jsquash/webp/codec/dec/webp_dec.wasm',
  'picture-scaler': '@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm',
  'svg-painter': '@resvg/resvg-wasm/index_bg.wasm',
}

const require = createRequire(import.meta.url)

/** A program for pictures, compiled from WebAssembly, which computes the same everywhere. */
export async function readCodec(name: CodecName): Promise<WebAssembly.Module> {
  return await WebAssembly.compile(await readFile(require.resolve(files[name])))
}
