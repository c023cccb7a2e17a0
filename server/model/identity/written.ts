import anyAscii from 'any-ascii';

const HAN = /\p{Script=Han}/u;
const ONLY_HAN = /^[\p{Script=Han}\s·・]+$/u;

export const isHan = (text: string): boolean => ONLY_HAN.test(text) && HAN.test(text);

/**
 * The words of a name in Latin letters, lower case, without accents. Chinese characters give a word
 * each, their reading (比亚迪: bi ya di); letters with points between them are one word (S.p.A.: spa)
 * unless `initials` are to be kept apart (J.R. Smith: j r smith).
 */
export function wordsOf(text: string, { initials }: { initials: boolean }): string[] {
  const spaced = text.normalize('NFKC').replace(/\p{Script=Han}/gu, (character) => ` ${character} `);
  const pointed = initials
    ? spaced
    : spaced.replace(/(?<=(?:^|[^\p{L}])\p{L}(?:\.\p{L})*)\.(?=\p{L}(?:\.|$|[^\p{L}]))/gu, '');
  return anyAscii(pointed)
    .toLowerCase()
    .replace(/['’`]/g, '')
    .split(/[^a-z0-9$]+/)
    .filter((word) => word !== '');
}

/** Whether some order of these words, written in one, is that text: zhengfei ren, renzhengfei. */
export function isSomeOrder(words: readonly string[], text: string): boolean {
  if (words.length === 0) return text === '';
  if (words.length > 5) return words.join('') === text;
  return words.some(
    (word, index) =>
      text.startsWith(word) &&
      isSomeOrder([...words.slice(0, index), ...words.slice(index + 1)], text.slice(word.length)),
  );
}
