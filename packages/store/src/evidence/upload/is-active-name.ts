/** Endings of what a browser, a shell or an office program would run. */
const active: ReadonlySet<string> = new Set(
  (
    'htm html xhtml xht shtml mht mhtml svg svgz xml xsl xslt hta js mjs cjs jse vbs vbe wsf wsh ps1 psm1 bat cmd com exe scr pif msi msp ' +
    'dll sys cpl jar class apk app sh bash zsh csh command py pyc rb pl php phtml asp aspx jsp cgi lnk url desktop reg swf iso img dmg ' +
    'docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm'
  ).split(' '),
);

/**
 * Whether a name says that the file is a program, a page or a document with macros, whatever its content: people are told at once,
 * not after a long upload.
 *
 * @example
 * isActiveName('Annex.HTML') // => true
 */
export function isActiveName(name: string): boolean {
  const ending = /\.([^.]+)$/.exec(name.replace(/[\s.\p{Cc}\p{Cf}]+$/u, ''))?.[1];
  return ending !== undefined && active.has(ending.replace(/[\s\p{Cc}\p{Cf}]/gu, '').toLowerCase());
}
