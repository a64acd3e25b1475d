export * from './blind-index';
export * from './field-cipher';
export * from './file-key-provider';
export * from './key-file';
export * from './key-rotation';
export * from './keys';
export * from './sm2';
export * from './sm3';
