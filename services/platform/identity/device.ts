/** What a person may know their own device by. */
export interface Device {
  browser: 'chrome' | 'edge' | 'firefox' | 'safari' | 'opera' | 'samsung' | undefined;
  operatingSystem: 'windows' | 'macos' | 'linux' | 'android' | 'ios' | 'chromeos' | undefined;
}

// In this order: each names itself, and then also those it wants to be taken for.
const browsers = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\b(OPR|OPT)\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS)\//],
  ['safari', /\bVersion\/.*\bSafari\//],
] as const;
const operatingSystems = [
  ['ios', /\b(iPhone|iPad|iPod)\b/],
  ['android', /\bAndroid\b/],
  ['chromeos', /\bCrOS\b/],
  ['windows', /\bWindows NT\b/],
  ['macos', /\bMacintosh\b/],
  ['linux', /\bLinux\b/],
] as const;

/** Two words from what a browser says of itself; versions and models stay out, for they tell people apart. */
export function deviceOf(userAgent = ''): Device {
  const named = userAgent.slice(0, 1000);
  return {
    browser: browsers.find(([, sign]) => sign.test(named))?.[0],
    operatingSystem: operatingSystems.find(([, sign]) => sign.test(named))?.[0],
  };
}
