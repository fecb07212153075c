/** As much of the libraries that the bench runs beside as it calls. */
declare module 'hucre' {
  export function readXlsx(bytes: Uint8Array): Promise<{ sheets: { rows: unknown[][] }[] }>;
}

declare module 'read-excel-file/node' {
  export default function readXlsxFile(bytes: Uint8Array): Promise<{ data: unknown[][] }[]>;
}
