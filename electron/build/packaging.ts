import type { Configuration, FileSet } from 'electron-builder'

/** What goes into the program that is installed, and how it is locked (platform.md §5.4). */

export type Target = 'win32' | 'linux'
export type Arch = 'x64' | 'arm64'

/**
 * Everything but the native module is bundled. One list alone, made for the platform: a second one under `win` or `linux`
 * is laid over it and drops the module again, and `${platform}` is that of the machine that builds.
 */
const filesFor = (target: Target, arch: Arch): Array<string | FileSet> => [
  // The faces that PDFs carry, from the npm package they come in.
  {
    from: 'node_modules/@fontsource/sarabun/files',
    to: 'resources/fonts',
    filter: ['sarabun-{thai,latin}-{400,700}-normal.woff'],
  },
  { from: 'node_modules/@embedpdf/pdfium/dist', to: 'resources/pdfium', filter: ['pdfium.wasm'] },
  'package.json',
  'out/node/**',
  'out/renderer/**',
  'resources/**',
  '!**/*.map',
  '!node_modules/**',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib/**',
  `node_modules/better-sqlite3/prebuilds/${target}-${arch}.node`,
]

/** `electronDist` is an unpacked Electron; left out, electron-builder fetches its own. */
export function packaging(target: Target, arch: Arch, electronDist?: string): Configuration {
  return {
    // The name under which Windows shows its notifications (desktop.ts).
    appId: 'lekha',
    productName: 'Lekha',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: filled by electron-builder
    artifactName: 'Lekha-${version}-${os}-${arch}.${ext}',
    directories: { output: 'out/dist', buildResources: 'resources' },
    ...(electronDist && { electronDist }),
    files: filesFor(target, arch),
    asar: true,
    asarUnpack: ['**/*.node'],
    // The native module is N-API: the same binary for Node and Electron, from its npm package.
    npmRebuild: false,
    nodeGypRebuild: false,
    electronLanguages: ['th', 'en-US'],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
    },
    publish: null,
    win: { target: ['nsis', 'portable'], executableName: 'lekha' },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['th_TH'],
      language: '1054',
      shortcutName: 'เลขา',
      createDesktopShortcut: true,
      include: 'electron/build/installer.nsh',
      // What an office wrote stays when the program goes.
      deleteAppDataOnUninstall: false,
    },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: filled by electron-builder
    portable: { artifactName: 'Lekha-${version}-portable.${ext}' },
    linux: {
      target: ['AppImage', 'deb', 'dir'],
      executableName: 'lekha',
      category: 'Office',
      maintainer: 'Lekha <lekha@localhost>',
      desktop: { entry: { Name: 'เลขา', 'Name[en]': 'Lekha' } },
    },
  }
}
