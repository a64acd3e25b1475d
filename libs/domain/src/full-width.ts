/**
 * Full-width forms as Chinese keyboards make them (`１`, `＜`, `～`) in their ASCII form. Unicode's own NFKC would go
 * further and turn `10⁹` into `109`.
 */
export const toHalfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
