/** UTF-8 bytes as text, for WeChat knows no TextDecoder; anything else as it is. */
export const textOfBytes = (data: unknown): unknown => {
  if (!(data instanceof ArrayBuffer)) return data;
  const escaped = Array.from(new Uint8Array(data), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
};
