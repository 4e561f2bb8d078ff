/** To the decoding worker: first where its WebAssembly is, then images. */
export type DecodeRequest =
  | { readonly kind: 'prepare'; readonly wasmUrl: string }
  | { readonly kind: 'decode'; readonly id: number; readonly image: ImageData };

/** From it: the texts of the QR codes that it saw. */
export interface DecodeResponse {
  readonly id: number;
  readonly texts: readonly string[];
}
