/** GB/T 3304-1991, in the order of its codes from `01` on. */
const FIFTY_SIX =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺';

const CODES: ReadonlyMap<string, string> = new Map([
  ...FIFTY_SIX.split(' ').map((name, index) => [`${name}族`, String(index + 1).padStart(2, '0')] as const),
  ['其他', '97'],
  ['外国血统中国籍人士', '98'],
]);

/** Names of the nations, with 族; then 其他 and 外国血统中国籍人士. */
export const NATIONS: readonly string[] = [...CODES.keys()];

/** The code of a nation in GB/T 3304, such as `汉族` → `01`; null for what is not in NATIONS. */
export const nationCodeOf = (name: string): string | null => CODES.get(name) ?? null;

/** The name in NATIONS of what an identity card prints, which leaves 族 out: `汉` → `汉族`; null for what is none. */
export const nationOfCard = (printed: string): string | null =>
  [`${printed}族`, printed].find((name) => CODES.has(name)) ?? null;
