module.exports = () => globalThis.__cqdgTestServices.stop();
