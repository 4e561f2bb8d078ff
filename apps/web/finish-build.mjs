/**
 * After `ng build`: writes a Brotli and a gzip copy beside each file, for the server to send as they are, and
 * fails when a page needs more JavaScript and CSS than it may before it can be used.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const directory = new URL('dist/browser/', import.meta.url).pathname;

/** Compressed bytes that a page may fetch before it is usable: what `main` and the page's own chunk import. */
const budgets = {
  'sign-in': 140_000,
  declare: 150_000,
  today: 135_000,
  department: 180_000,
  'leader-page': 180_000,
};

const compressible = /\.(js|css|svg|wasm|txt)$/;
const brotli = (content) =>
  promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });

/** What every first page needs and the build does not know of: the words, and the letters to write them with. */
async function preload() {
  const all = await readdir(directory, { recursive: true });
  const words = all.find((name) => /^vi-[\w-]+\.js$/.test(name));
  const fonts = all.filter((name) =>
    /be-vietnam-pro-(latin|vietnamese)-400-normal-[\w-]+\.woff2$/.test(name),
  );
  const links = [
    `<link rel="modulepreload" href="/${words}">`,
    ...fonts.map((name) => `<link rel="preload" href="/${name}" as="font" type="font/woff2" crossorigin>`),
  ];
  const page = join(directory, 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('</head>', `${links.join('')}</head>`));
}

await preload();
const names = (await readdir(directory, { recursive: true })).filter((name) => compressible.test(name));
const sizes = new Map();
const imports = new Map();
for (const name of names) {
  const content = await readFile(join(directory, name));
  const small = await brotli(content);
  await writeFile(join(directory, `${name}.br`), small);
  await writeFile(join(directory, `${name}.gz`), await promisify(gzip)(content, { level: 9 }));
  sizes.set(name, small.length);
  if (name.endsWith('.js'))
    imports.set(
      name,
      [...content.toString().matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)].map(
        ([, file]) => file,
      ),
    );
}

/** `declare-BVbhph-8.js`, and not `declare-start-…`: the build ends a name with eight characters of its own. */
const named = (start) => names.find((name) => new RegExp(`^${start}-[\\w-]{8}\\.(?:js|css)$`).test(name));

/** The chunks and everything that they import statically. */
function closure(starts) {
  const found = new Set(starts);
  for (const name of found) for (const file of imports.get(name) ?? []) found.add(file);
  return [...found];
}

let failed = false;
for (const [page, budget] of Object.entries(budgets)) {
  const files = closure(['main', page, 'vi', 'styles'].map(named));
  const size = files.reduce((sum, name) => sum + sizes.get(name), 0);
  const fits = size <= budget;
  failed ||= !fits;
  process.stdout.write(
    `${fits ? 'ok  ' : 'OVER'} ${page}: ${size} of ${budget} bytes in ${files.length} files\n`,
  );
}
process.exitCode = failed ? 1 : 0;
