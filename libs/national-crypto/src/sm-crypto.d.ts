/** The part of `sm-crypto` that the specs use as a second implementation; the package brings no types. */
declare module 'sm-crypto' {
  export const sm2: {
    generateKeyPairHex(): { privateKey: string; publicKey: string };
    doSignature(message: number[], privateKey: string, options: { hash: true; userId?: string }): string;
    doVerifySignature(
      message: number[],
      signature: string,
      publicKey: string,
      options: { hash: true; userId?: string },
    ): boolean;
  };
  export function sm3(message: number[], options?: { key: number[] }): string;
  export const sm4: {
    encrypt(message: number[], key: number[], options: { padding: 'none'; output: 'array' }): number[];
  };
}
