import { writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';

/** Drops a file where that label stands. The browser itself reads it, as from somebody's desktop. */
export async function dropFile(page: Page, label: string, name: string, text: string): Promise<void> {
  const path = test.info().outputPath(name);
  await writeFile(path, text);
  const place = page.getByText(label, { exact: true });
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  expect(box).not.toBeNull();
  const at = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 };
  const browser = await page.context().newCDPSession(page);
  const copy = 1;
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items: [], files: [path], dragOperationsMask: copy },
    });
  }
  await browser.detach();
}
