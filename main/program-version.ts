import packageFile from '../package.json' with { type: 'json' }

/** The version of this program, as databases and backups note it. */
export const programVersion = packageFile.version
