export * from './screen';
export * from './words';
