import { expect, it } from '@jest/globals';
import { theBrowser, useBrowser } from './browser.js';

useBrowser();

it('a Chromium starts, with a font and date fields', async () => {
  const page = await (await theBrowser()).newPage();
  await page.setContent('<label>Start <input type="date" value="2026-03-01"></label>');
  expect(await page.getByLabel('Start').inputValue()).toBe('2026-03-01');
  expect((await page.screenshot()).length).toBeGreaterThan(1_000);
  await page.close();
});
