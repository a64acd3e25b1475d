/** Zeros past the second decimal are what a database's four-decimal money column sends; any other digit is a fault. */
const AMOUNT = /^(\d{1,13})(?:\.(\d{1,2})0*)?$/;

/** Shows an amount: 2500 → `¥25.00`. @throws RangeError when it is not a whole number of fen */
export const formatYuan = (fen: number): string => {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of fen: ${fen}`);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}¥${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/**
 * Reads an amount in yuan, exactly: `25`, `25.5`, `25.50`, `25.5000` → fen.
 * @throws RangeError on anything else: signs, separators, spaces, parts of a fen
 */
export const yuanToFen = (text: string): number => {
  const match = AMOUNT.exec(text);
  if (!match) throw new RangeError(`not an amount in yuan: ${JSON.stringify(text)}`);
  const [, yuan = '0', decimals = ''] = match;
  return Number(yuan + decimals.padEnd(2, '0'));
};
