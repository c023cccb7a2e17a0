/** Traditional characters that are frequent in names, each before its simplified form. */
const PAIRS =
  '國国電电車车長长東东業业銀银華华聯联團团體体產产實实萬万門门馬马陳陈張张劉刘楊杨趙赵吳吴許许孫孙鄭郑謝谢鄧邓馮冯葉叶蕭萧韓韩龍龙傑杰偉伟麗丽蘭兰貝贝軍军紅红愛爱雲云鳳凤達达遠远興兴發发資资設设計计場场開开關关時时報报經经濟济濱滨鐵铁鋼钢製制藥药飛飞機机網网絡络訊讯號号寧宁廣广灣湾漢汉縣县區区億亿僑侨豐丰義义學学會会協协議议員员廠厂礦矿農农漁渔際际環环亞亚歐欧術术為为藝艺語语書书貿贸創创聲声線线視视顧顾應应優优數数據据運运輸输園园島岛廳厅';

const SIMPLIFIED = new Map<string, string>();
for (let index = 0; index < PAIRS.length; index += 2)
  SIMPLIFIED.set(PAIRS[index] ?? '', PAIRS[index + 1] ?? '');

/** The text with traditional characters as simplified ones, as far as they are known here. */
export function simplified(text: string): string {
  return [...text].map((character) => SIMPLIFIED.get(character) ?? character).join('');
}

/** Characters that are read otherwise when they are a family name. */
const FAMILY_READINGS: Readonly<Record<string, string>> = {
  曾: 'zeng',
  单: 'shan',
  單: 'shan',
  解: 'xie',
  仇: 'qiu',
  查: 'zha',
  区: 'ou',
  盖: 'ge',
  翟: 'zhai',
  覃: 'qin',
  缪: 'miao',
  任: 'ren',
  华: 'hua',
};

/** How the first character of a person's name is read, where that is not how it is read elsewhere. */
export const familyReading = (name: string): string | null => FAMILY_READINGS[[...name][0] ?? ''] ?? null;
