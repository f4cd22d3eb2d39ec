// Draws the PNG icons from the SVGs beside this file: `node assets/draw.js` (needs Chromium; CHROMIUM names it).
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

async function draw() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
  const page = await browser.newPage();
  for (const name of ['keylift', 'promote']) {
    const svg = readFileSync(path.join(__dirname, `${name}.svg`), 'utf8');
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
      await page.screenshot({ path: path.join(__dirname, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

draw();
