export * from './dates';
export * from './identity-document';
export * from './laboratory';
export * from './masking';
export * from './money';
export * from './names';
export * from './nations';
export * from './sex';
