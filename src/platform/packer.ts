import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { Packer } from './compiled-bank.ts'

/** Brotli packs text a quarter smaller than what npm does to a package, and unpacks as fast. */
export const brotli: Packer = {
  pack: text =>
    brotliCompressSync(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
      },
    }),
  unpack: bytes => brotliDecompressSync(bytes).toString('utf8'),
}
