import { useTranslation } from 'react-i18next';

/** Words for a code of the import; a code that the client does not know yet is shown as it is. */
export function useImportCode() {
  const { t, i18n } = useTranslation();
  return (code: string) => {
    const texts = i18n.getResource(i18n.language, 'translation', 'importCodes') as
      Record<string, string> | undefined;
    return texts?.[code] ?? t('imports.otherCode', { code });
  };
}
