import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './en.ts';
import { es } from './es.ts';

/** English says which messages there are; Spanish must have each of them, or the program does not compile. */
export type Messages = typeof en;
export type Language = 'en' | 'es';

const all: Record<Language, Messages> = { en, es };
const key = 'openimr.language';

const Words = createContext<{ language: Language; words: Messages; speak: (language: Language) => void }>({
  language: 'en',
  words: en,
  speak: () => {},
});

function remembered(): Language {
  const kept = localStorage.getItem(key);
  if (kept === 'en' || kept === 'es') return kept;
  return navigator.language.startsWith('es') ? 'es' : 'en';
}

/** The language of the pages: chosen, else the browser's, else English. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(key, language);
  }, [language]);
  const value = useMemo(() => ({ language, words: all[language], speak: setLanguage }), [language]);
  return <Words.Provider value={value}>{children}</Words.Provider>;
}

/** The messages in the language of the page. */
export const useWords = () => useContext(Words);

/** A word from a table by a key that comes from the server; the key itself, in plain letters, where there is none. */
export const lookUp = (table: Record<string, string>, name: string): string => table[name] ?? name.replaceAll('-', ' ');

/** Fills `{name}` places. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
