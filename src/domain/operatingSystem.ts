/** What Windows 11 may not do in Lab Services (it is generation 2 only) sets it apart from all other Windows. */
export type OperatingSystem = 'windows11' | 'otherWindows' | 'linux';
