/** When the service last counted this person as active, as far as this page knows. Milliseconds of this machine's clock. */
let lastCallMs = Date.now();

export function noteCall() {
  lastCallMs = Date.now();
}

export const sinceLastCallMs = () => Date.now() - lastCallMs;
