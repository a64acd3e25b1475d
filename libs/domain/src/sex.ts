/** Sex as recorded by the hospital (GB/T 2261.1). */
export type Sex = 'male' | 'female' | 'unknown' | 'unspecified';
