/** A browser saves the file where the person keeps theirs. */
export const shareFile = async (name: string, text: string): Promise<boolean> => {
  const type = name.endsWith('.html') ? 'text/html' : 'application/json';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return true;
};
