/** What an act is held to: the version it was decided upon, and the attempt that makes it happen once (`bindKey`). */
export type Act = { version: number; key: string };

export const once = (key: string) => ({ 'Idempotency-Key': key });
export const upon = (version: number) => ({ 'If-Match': `"${version}"` });
export const onceUpon = ({ version, key }: Act) => ({ ...upon(version), ...once(key) });
