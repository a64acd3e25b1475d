const voice = window.speechSynthesis as SpeechSynthesis | undefined;

/** Whether this phone can read to somebody. */
export const canSpeak = voice !== undefined;

/** Reads a text; `ended` is told when it is through, was stopped or could not be read. */
export const speak = (text: string, ended: () => void): void => {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = document.documentElement.lang || 'zh-CN';
  // A little slower than browsers read.
  utterance.rate = 0.9;
  utterance.onend = ended;
  utterance.onerror = ended;
  voice?.cancel();
  voice?.speak(utterance);
};

/** Stops reading. */
export const hush = (): void => voice?.cancel();
