// JavaScript that an old Node can read, so that it can say why it cannot read the rest.
if (process.features.typescript) {
  await import('./main.ts');
} else {
  console.error(
    `License Desk needs Node 22.18 or newer, and this is ${process.version}. ` +
      '`npm install` brings one along, unless it leaves out devDependencies.',
  );
  process.exitCode = 1;
}
