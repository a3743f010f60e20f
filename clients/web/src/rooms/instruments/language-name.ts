import { useTranslation } from 'react-i18next';

/** «nynorsk» for `nn`; the code itself where nobody knows it. */
export function useLanguageName(): (code: string) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames([i18n.language === 'en' ? 'en' : 'nb'], { type: 'language' });
  return (code) => names.of(code) ?? code;
}
