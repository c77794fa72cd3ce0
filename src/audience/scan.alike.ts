/**
 * Letters that look like one of A to Z though they are none: those of the commoner scripts in `confusables.txt` of Unicode
 * Technical Standard 39 (https://www.unicode.org/Public/security/), and small capitals and letters with a stroke, which no
 * decomposition makes plain.
 */
const alike: Readonly<Record<string, string>> = {
  A: 'ΑАᎪᗅꓮ',
  B: 'ꞴΒВᏴᗷꓐɃ',
  C: 'ϹⲤСᏟꓚ𐐕',
  D: 'ᎠᗞᗪꓓĐÐ',
  E: 'ΕЕᎬꓰ',
  F: 'ꞘϜᖴꓝ',
  G: 'ԌᏀᏳꓖ',
  H: 'ΗⲎНᎻᕼꓧĦ',
  I: 'ƖΙⲒІӀƗ',
  J: 'ꞲͿЈᎫᒍꓙ',
  K: 'ΚⲔКᏦꓗ',
  L: 'ⳐᏞᒪꓡ𐐛Ł',
  M: 'ΜϺⲘМᎷᗰꓟ',
  N: 'ΝⲚꓠ',
  O: 'ΟⲞОՕ𐓂ꓳ𐐄ØƟΘ',
  P: 'ΡⲢРᏢᑭꓑ',
  R: 'ƦᎡᏒ𐒴ᖇꓣ',
  S: 'ЅՏᏕᏚꓢ𐐠',
  T: 'ΤⲦТᎢꓔŦ',
  U: 'Ս𐓎ᑌꓴ',
  V: 'ѴᏙᐯꓦ',
  W: 'ԜᎳᏔꓪ',
  X: 'ꞳΧⲬХꓫ',
  Y: 'ΥϒⲨУҮᎩᎽꓬ',
  Z: 'ΖᏃꓜƵ',
  a: 'ɑαа',
  b: 'ƄЬᏏᑲᖯʙв',
  c: 'ᴄϲⲥсꮯ𐐽',
  d: 'ԁᏧᑯꓒᴅđð',
  e: 'ꬲеҽᴇɛεә',
  f: 'ꬵꞙẝքꜰ',
  g: 'ɡᶃƍցɢ',
  h: 'һհᏂʜħн',
  i: 'ıɪɩιιіꙇӏꭵᎥɨ',
  j: 'ϳјᴊɉ',
  k: 'ᴋκкⲕ',
  l: 'ǀꓲʟłƚɭ',
  m: 'ᴍмⲙ',
  n: 'ոռɴŋηп',
  o: 'ᴏᴑꬽοσⲟоօ𐓪𐐬øɵө',
  p: 'ρϱⲣрᴘþ',
  q: 'ԛգզ',
  r: 'ꭇꭈᴦⲅгꮁʀя',
  s: 'ꜱƽѕꮪ𐑈',
  t: 'ᴛτтŧⲧ',
  u: 'ꞟᴜꭎꭒʋυս𐓶ʉц',
  v: 'ᴠνѵꮩ',
  w: 'ɯᴡѡԝաꮃ',
  x: 'хᕁᕽχⲭ',
  y: 'ɣᶌʏỿꭚγуү',
  z: 'ᴢꮓʐƶ',
};

const letters: ReadonlyMap<string, string> = new Map(Object.entries(alike).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)));

/** Rows of letters in boxes and flags: where A stands, the others follow. */
const rows: readonly number[] = [0x1f150, 0x1f170, 0x1f1e6];

/** The letter that a character is read as; itself, if it is read as nothing else. */
export function lookOf(character: string): string {
  const found = letters.get(character);
  if (found) return found;
  const code = character.codePointAt(0)!;
  const row = rows.find((first) => code >= first && code < first + 26);
  return row === undefined ? character : String.fromCharCode(65 + code - row);
}
