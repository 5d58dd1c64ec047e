import { maximumJsonDepth } from '../credential/json-text';

const megabyte = 1024 * 1024;

/** What intake takes on before it says no. One file, so that they can be judged together. */
export const limits = {
  /** Baked pictures are rarely over 1 MB; a CLR with embedded pictures may reach 20. */
  fileBytes: 32 * megabyte,
  /** A compressed text chunk of a few kilobytes can unfold a thousandfold; no credential needs more than this. */
  inflatedBytes: 8 * megabyte,
  /** 8,000 x 7,500: beyond any badge, and 240 MB once a picture is decoded. */
  pixels: 60_000_000,
  /** One frame of a camera, or a screen: 4,096 x 4,096. */
  framePixels: 16_777_216,
  /** A picture that Chromium draws so that codes can be looked for: it is sent there as text. */
  drawnBytes: 8 * megabyte,
  /** Pictures of a PDF that are looked at for a code; a page of a certificate has a handful. */
  pdfPictures: 40,
  jsonDepth: maximumJsonDepth,
  /** Elements within elements. The parser looks for a namespace all the way up, so depth costs twice. */
  xmlDepth: 256,
  /** Credentials in one file. The largest academic record seen has 140. */
  credentials: 2_000,
  /** Files in one import. */
  files: 10_000,
  /** Folders within folders. */
  folderDepth: 32,
  /** Badge chunks of one picture that are tried before it counts as damaged; more than two is an attack. */
  chunkTries: 4,
  /** Addresses taken out of one pasted text. */
  links: 50,
  /** A pasted mail or message that holds a badge; a longer text is a book. */
  runningText: megabyte,
  /** Files in one archive. */
  archiveFiles: 2_000,
  /** All files of an archive together, unpacked: they are held in memory until they have been read. */
  archiveBytes: 64 * megabyte,
  /** Archives within one archive; those may hold no further ones. */
  archivesWithin: 8,
  /** Objects of a PDF: a tagged transcript of a thousand badges has some 50,000. */
  pdfObjects: 250_000,
  /** Names, numbers and texts of a PDF. */
  pdfValues: 4_000_000,
  /** All that is unfolded out of one PDF: object streams, attached files, properties. */
  pdfInflatedBytes: 48 * megabyte,
  /** Attached files of a PDF that are looked at. */
  pdfFiles: 500,
  /** Elements of a page that are looked at for its data; long pages have some hundreds of them. */
  htmlTags: 5_000,
  /** JSON-LD scripts of a page. */
  htmlScripts: 20,
  /** Addresses taken out of a page: more than a few are no page of one badge. */
  htmlLinks: 4,
  /** Time for one file. Real ones need a few milliseconds. */
  readMilliseconds: 2_000,
  /** Time for opening one encrypted file: two keys at the ceiling of their parameters, on a slow and busy machine. */
  openMilliseconds: 60_000,
  /** Heap of a reading worker, in megabytes: a 32 MB JSON text parses within it. */
  workerHeap: 512,
} as const;
