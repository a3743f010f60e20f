/** From the next time on the page is there without a network; where the browser cannot, all else is as it is. */
export function keepPage(at: '/svar' | '/venterom'): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(`${at}/uten-nett.js`, { scope: at }).catch(() => undefined);
}
