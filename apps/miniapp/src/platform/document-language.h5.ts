const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;
const CHINESE = 'zh-CN';

/** Text in which names stand among English words is left to who reads aloud: it has no one language. */
const isChinese = (text: string): boolean => HAN.test(text) && !LATIN.test(text);

const marked = new WeakSet<Element>();

const mark = ({ parentElement: holder, data }: Text): void => {
  if (!holder || holder.childElementCount > 0) return;
  if (isChinese(data)) {
    marked.add(holder);
    holder.lang = CHINESE;
  } else if (marked.delete(holder)) holder.removeAttribute('lang');
};

const markWithin = (node: Node): void => {
  if (node instanceof Text) return mark(node);
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) mark(texts.currentNode as Text);
};

let watch: MutationObserver | undefined;

/** Names that hospitals and people gave stay Chinese on an English page: whoever reads aloud is told so. */
const markChineseNames = (): void => {
  watch ??= new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      if (type === 'characterData') markWithin(target);
      else addedNodes.forEach(markWithin);
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  markWithin(document.body);
};

/** Tells the browser, and who reads aloud in it, in which language the page is written. */
export const sayDocumentLanguage = (language: string): void => {
  document.documentElement.lang = language;
  if (language === CHINESE) watch?.disconnect();
  else markChineseNames();
};
