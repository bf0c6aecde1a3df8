// Where a Chromium may be.
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser for the editor tests: the one `TIEOUT_CHROMIUM` names, or the first that is installed. */
export const chromiumPath = process.env.TIEOUT_CHROMIUM ?? places.find((path) => existsSync(path));
