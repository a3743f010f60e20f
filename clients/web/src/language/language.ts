import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Texts } from './nb.ts';

export type Language = 'nb' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
  }
}

const remembered = 'skulder:language';

const loaders: Record<Language, () => Promise<Texts>> = {
  nb: async () => (await import('./nb.ts')).nb,
  en: async () => (await import('./en.ts')).en,
};

function chosenLanguage(): Language {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'nb';
  } catch {
    return 'nb';
  }
}

async function load(language: Language) {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await loaders[language]());
  }
}

/** Only the language in use is fetched. */
export async function startLanguage() {
  const language = chosenLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await load(language);
  document.documentElement.lang = language;
}

export async function speak(language: Language) {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // Not remembered, still spoken.
  }
}
