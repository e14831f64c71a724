/** The languages of the interface; the first is the default. */
export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language of the interface. */
export type Bilingual = Readonly<Record<Language, string>>;

export const isLanguage = (value: string): value is Language => (languages as readonly string[]).includes(value);
