/** A browser saves it where the person keeps their files. */
export const openPdf = async (name: string, bytes: ArrayBuffer): Promise<() => void> => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  link.download = name;
  link.click();
  return () => URL.revokeObjectURL(link.href);
};
