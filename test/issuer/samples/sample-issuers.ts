import { issuer } from '../issuer';

/** The fictional schools, guilds and boards of the samples. None of the hosts can exist: `.example` is reserved. */

export const elbtal = issuer('Akademie Elbtal', {
  did: 'web',
  host: 'akademie-elbtal.example',
  profile: { description: 'School of structural and mechanical engineering on the river Elbe.' },
});

export const harbour = issuer('Harbour Data School', {
  did: 'web',
  host: 'harbourdata.example',
  profile: { description: 'Short courses in data, from the first table to the last chart.' },
});

export const nimbus = issuer('Nimbus Foundation', {
  did: 'web',
  host: 'nimbus.example',
  profile: { description: 'Independent certification of cloud engineers. Examines, but does not teach.' },
});

export const gronn = issuer('Grønn Institute', {
  did: 'https',
  host: 'gronn.example',
  profile: { description: 'Research and training in building with wood, clay and little energy.' },
});

export const sanitas = issuer('Sanitas Training', {
  did: 'https',
  host: 'sanitas.example',
  profile: { description: 'First aid and health at work.' },
});

export const lingua = issuer('Lingua Norte', {
  did: 'jwk',
  key: 'p256',
  host: 'linguanorte.example',
  profile: { description: 'Language examinations for working people.' },
});

export const gebaeude = issuer('Bundesfachschule für Gebäudeautomation und Energietechnik Niedersachsen', {
  did: 'web',
  host: 'bfs-gebaeudetechnik.example',
  profile: { description: 'Berufsbegleitende Weiterbildung in der Gebäude- und Energietechnik.' },
});

export const brightwell = issuer('Brightwell® College of Design', {
  did: 'https',
  host: 'brightwell.example',
  profile: { description: 'Type, layout and motion, taught in small studios.' },
});

export const mokuhanga = issuer('東京木版画学校', {
  did: 'key',
  host: 'mokuhanga.example',
  profile: { description: '木版画の技術を伝える学校。' },
});

export const lindental = issuer('Technische Universität Lindental', {
  did: 'web',
  host: 'tu-lindental.example',
  profile: { description: 'Technical university.' },
});

export const civic = issuer('Civic Code Collective', {
  did: 'web',
  host: 'civiccode.example',
  profile: { description: 'Volunteers who build software for towns and associations.' },
});

export const lumen = issuer('Atelier Lumen', {
  did: 'web',
  host: 'atelier-lumen.example',
  profile: { description: 'A photographers’ workshop that has closed.' },
});
