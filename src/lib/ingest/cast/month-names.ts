const names: Readonly<Record<number, string>> = {
  1: 'januari january jan januar janvier',
  2: 'februari pebruari february feb peb februari',
  3: 'maret march mar mac mart',
  4: 'april apr',
  5: 'mei may mai',
  6: 'juni june jun',
  7: 'juli july jul julai',
  8: 'agustus august agu agt agst ags aug ogos agustu',
  9: 'september sept sep',
  10: 'oktober october okt oct',
  11: 'november nopember nov nop',
  12: 'desember december des dec dis disember'
};

/** Month names and short forms, Indonesian, English and Malay, in lower case, to 1..12. */
export const monthOf: ReadonlyMap<string, number> = new Map(
  Object.entries(names).flatMap(([number, words]) => words.split(' ').map((word) => [word, Number(number)] as const))
);
