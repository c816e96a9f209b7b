import { writeFileSync } from 'node:fs';
import { bundleWorkflows } from './bundle-workflows.ts';

const file = process.argv[2];
if (!file) throw new Error('Say where the bundle goes: node worker/write-bundle.ts FILE');
const code = await bundleWorkflows();
writeFileSync(file, code);
console.log(`Bundled the workflows: ${file}, ${Math.round(code.length / 1024)} KB.`);
