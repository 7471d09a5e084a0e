import type { CannedAttachment } from '../../features/canned-responses/canned-responses.js';

/** A small map with a way on it. */
const map =
  'UklGRogEAABXRUJQVlA4IHwEAADQJACdASrwAJYAPu1yslMppqSipXKaOTAdiWNu3V1+xGThL+lKg/29d3QU8aAQ35K5sSd6zPKqI23GmCzkQFwbH709zVaV' +
  'p4hwCtOEfGainszpSmA21TqK7q0tQLUNWi38POIKdqoheKT2tG1vut4FtG74nK4f/5CXe3ggxQDkSVtk+QlvJ7pzXYM8hqvmh31Ytrk8TTZT2nP5b0Djssx9' +
  'CDd+2AsYNZprpMEg8wEMWpzAMKmuHwDZWI3B0O7qFeBxXJpnWRaCPMXpZulrJyEgsEfzolCs3Z5pztK8b3kpCxyJ59rVaK9RDwRrGyz4eharKh99Ubynftn5' +
  'PnHfPIhzlUz9Jb8rpL4c/XynjmhR0AAUqNwRg8/+n71utMewMu4PVGhbaNIMSKMWfBLvq/AA/u6+mk7AHuCXYQ5AXv6PigQP/gA7C2tLZKoYuM9csTnFFvzH' +
  'wALCsv3TmgvePreabdZimqRQQqxQm0uAaIOuY3KAgPvcOvqGChOAfoRRu2I4xP7xVvIVz5YlxyRlJlzXq7d8b1TPd3YnDRvmtzqFLwz++lGF2Zk9gyGzO1/k' +
  'NzNUdhK+aCsV6kkvlx7f57wepItnOEIIXOi0hmvQqfiOnVMkAdSeLQOHjZ2ydp17uwhwQeEFLOS6OPMtkYg9RvWOAtrxqGUqddBVFR/BmYM1CuXBRwVq62IP' +
  'e7ztI5txUAJTdfnQTf0GSVnsVbUBfn/HsrB3/N9oFaEpyd2dZMhK2QFsCawCiMFXrNNpRuH7hvP0jrz6l6ZIhH/87mG1HAFHisPxbWemcSkwDRyC6t2H8SdE' +
  '3KD01zO+M309ucKeCvhf2jPO556bRU4fYVfYG0JrRPA/6/VSd0xql3OzuaJHXI4kJ+pSE/RrlGEuxi2UnhTYNV3/NwDe/AHq+FG8O9cfAy1HfFVuDQHPDdlB' +
  'MpUUYNWGixYt6InOpMQnWtsmVUGZltWfvyhRHDyuGBAKICefdEIKH7X6Qqp5093r+LktDu7VFxILruivt2Mme3OQx8uOcp7mBW5N+E2NbwaOy8P39+BxCUfU' +
  'uWjGngwQ5aPZZFIOvkv9WgX7FLGy1v8XJCv+XpME3T+wLWaEPEFOT1s5y3suM0pafoM4YIR+UXxgGD1vpkChGFiS1P5iJtZf/I+JQAXe/bEHn/1hdD57AkhR' +
  'jWBH0Tpwg9ZsuyxZ58w5NH9np7uXlLpLjks/Dzw3S5YpXYbJZHZehzbzhGrEx5ozJugmWI1CCQn8Gyo8Qg6SAFcBKcZVJrmIFE6QuXSbn1XenlGFKk1MdDDs' +
  'TTngsPDJ2ASngA1eaJFIez9sKqTfOdCR5NGuhKyZbEwjY1mkjqvipQzxhEkbhHyMCzznU244g0Djr6JsS9MUYOab9twnmFk/fC9hTRcTnEhmMLfzcCMvjTvO' +
  'VvOZ8+GsIthXXkIUnf2YZgP8A/aOEH92iI98W4MC5Witdi3rzYXBUdvXYci3XNY5fh8UW+tuWygaYQj6lXdcs+kzHrv8UhrXM4gRqczbXiAAAAAOEgAAAA==';

const ticket = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>`;

const file = (id: string, name: string, type: string, size: number, url: string): CannedAttachment => ({ id, name, type, size, url });

/** Files of the sample responses. Their sizes are as a person would find them. */
export const sampleFiles = {
  map: file('file-map', 'Meeting point.webp', 'image/webp', 84_211, `data:image/webp;base64,${map}`),
  form: file('file-form', 'bank-trace-form.pdf', 'application/pdf', 188_416, `data:application/pdf,${encodeURIComponent(ticket)}`),
  prices: file('file-prices', 'baggage.csv', 'text/csv', 512, 'data:text/csv,kilograms%2Ceuro%0A10%2C24%0A20%2C38%0A30%2C55'),
} as const;
