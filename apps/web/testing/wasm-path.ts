/** Stands in for the file that the bundler emits. */
export default '/media/zxing_reader.wasm';
