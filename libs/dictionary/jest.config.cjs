module.exports = { ...require('../../jest.preset.cjs'), displayName: 'dictionary', rootDir: __dirname };
